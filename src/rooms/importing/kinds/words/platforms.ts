import type { EnumValue } from '../kind.ts';

/** Platforms of media accounts. @source NM-05 */
export const PLATFORMS: readonly EnumValue[] = [
  {
    code: 'wechat',
    label: '微信公众号',
    words: ['微信', '公众号', '微信订阅号', '微信服务号', '订阅号', '服务号', '政务微信'],
  },
  { code: 'wechat-channels', label: '视频号', words: ['微信视频号'] },
  { code: 'weibo', label: '新浪微博', words: ['微博', '政务微博'] },
  { code: 'toutiao', label: '今日头条', words: ['头条号', '头条'] },
  { code: 'douyin', label: '抖音', words: ['抖音号', '政务抖音'] },
  { code: 'kuaishou', label: '快手', words: ['快手号'] },
  { code: 'baijiahao', label: '百家号', words: ['百度百家号'] },
  { code: 'renminhao', label: '人民号', words: ['人民日报人民号'] },
  { code: 'xiaohongshu', label: '小红书', words: [] },
  { code: 'bilibili', label: '哔哩哔哩', words: ['B站', 'bilibili'] },
  { code: 'app', label: 'APP', words: ['客户端', '移动客户端', '手机客户端'] },
  { code: 'mini-program', label: '小程序', words: ['微信小程序'] },
  { code: 'other', label: '其他', words: ['其它'] },
];
