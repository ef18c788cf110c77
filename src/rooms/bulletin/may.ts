import { definePolicy } from '../org/index.ts';

/** Who may do what with circulars; that the three steps are three people is asked in the commands (AS-B23, RV-10). */
export const bulletinPolicy = definePolicy({
  'bulletin.read': { label: '查看通报', roles: 'business' },
  'bulletin.draft': { label: '通报拟稿', roles: ['bulletin-drafter', 'operator'] },
  'bulletin.mention': { label: '确认表扬批评名单', roles: ['bulletin-drafter', 'office-supervisor'] },
  'bulletin.check': { label: '通报核稿', roles: ['bulletin-checker'] },
  'bulletin.send-back': { label: '退回通报', roles: ['bulletin-checker', 'bulletin-signer'] },
  'bulletin.sign': { label: '通报签发', roles: ['bulletin-signer'] },
  'bulletin.correct': { label: '发布更正说明', roles: ['bulletin-signer'] },
  'template.edit': { label: '修改通报模板', roles: ['bulletin-drafter', 'office-supervisor', 'operator'] },
});
