import { type CountyDate, dateInWords } from '../../../src/kernel/time.ts';
import type { AccountSeed } from './accounts.ts';
import { themesOf } from './articles/unit-themes.ts';
import { placesOfTown, TOWN_PLACES } from './places.ts';
import { chance, pick, type Rng } from './random.ts';
import { scene } from './scene.ts';
import { unitOf } from './units.ts';

/** A post of a media account. */
export interface PostText {
  readonly title: string;
  readonly original: boolean;
  /** Where a post that is no original came from; null for an original. */
  readonly takenFrom: string | null;
}

const ORIGINALS = [
  '{theme}，我们在行动',
  '{unit}：{theme}这样做',
  '{day}｜{theme}，请您收好这份提示',
  '一图读懂｜{theme}',
  '短视频｜走进{village}，看{theme}',
  '服务指南｜{notice}，您需要知道这些',
  '{town}{village}的一天',
  '权威发布｜{unit}{theme}最新进展',
  '您问我答｜关于{notice}',
  '现场直击｜{unit}在{town}开展{theme}',
  '为民办实事｜{theme}有新变化',
  '工作动态｜{unit}部署{theme}',
];
const REPOSTS = [
  '转发｜{upper}：{message}',
  '{upper}提醒：{message}',
  '扩散周知｜{message}',
  '关注｜{message}',
  '{message}（来源：{upper}）',
];
const UPPER = ['中国政府网', '陕西发布', '宝鸡发布', '国务院办公厅', '陕西省人民政府网', '宝鸡市人民政府网'];
const MESSAGES = [
  '国务院常务会议最新部署',
  '关于延续实施阶段性降费政策的通知',
  '2023年国庆节放假安排',
  '这些证明今后不用开了',
  '电信网络诈骗新手法，一定要当心',
  '医保目录调整，这些药能报销了',
  '高温天气防暑降温提示',
  '汛期出行安全提示',
  '全国防灾减灾知识要点',
  '新修订的行政法规今起施行',
  '暑期防溺水，家长要做到这几点',
  '个人养老金怎么买',
];

/** A post of the account on the day `on`; the share of originals is the account's own (NM-11). */
export function composePost(rng: Rng, account: AccountSeed, on: CountyDate): PostText {
  const town = placesOfTown(account.owner) ?? pick(rng, TOWN_PLACES);
  const { themes, ownNotices } = themesOf(account.owner);
  const say = scene(rng, {
    unit: unitOf(account.owner).shortName,
    theme: themes.length > 0 ? themes : town.trade,
    notice: ownNotices,
    town: town.name,
    village: town.villages,
    day: dateInWords(on).replace(/^\d+年/, ''),
    upper: UPPER,
    message: MESSAGES,
  });
  if (chance(rng, account.originalShare)) return { title: say(pick(rng, ORIGINALS)), original: true, takenFrom: null };
  return { title: say(pick(rng, REPOSTS)), original: false, takenFrom: say('{upper}') };
}
