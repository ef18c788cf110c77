import type { TownPlaces } from './places.ts';
import { chance, int, pick, type Rng } from './random.ts';
import { scene } from './scene.ts';

/** A citizen who never was. */
export interface Citizen {
  readonly name: string;
  /** 190 0000 xxxx and the like: the middle four zeros are no dialling area, so nobody's telephone rings. */
  readonly phone: string;
  readonly address: string;
}

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
];
const GIVEN_FIRST = [...'建国志文秀春玉海晓红永小俊丽金桂明新凤翠德万庆福淑银来宝祥兴'];
const GIVEN_LAST = [...'军华英兰芳平强梅云霞林峰玲生全贵珍霖涛慧斌燕安娟波辉莲香成东'];

/** A name, a telephone number and an address in the town given, all invented. */
export function composeCitizen(rng: Rng, town: TownPlaces): Citizen {
  const given = chance(rng, 0.8) ? `${pick(rng, GIVEN_FIRST)}${pick(rng, GIVEN_LAST)}` : pick(rng, GIVEN_LAST);
  const urban = town.town === 'shuangshipu' ? 0.7 : 0.2;
  const say = scene(rng, {
    village: town.villages,
    estate: town.estates,
    group: ['一', '二', '三', '四', '五', '六', '七'],
  });
  const home = chance(rng, urban)
    ? say('{estate}{building:1-12}号楼{entrance:1-4}单元')
    : say('{village}{group}组{house:1-68}号');
  return {
    name: `${pick(rng, SURNAMES)}${given}`,
    phone: `1${pick(rng, ['90', '92', '93', '97'])}0000${String(int(rng, 0, 9999)).padStart(4, '0')}`,
    address: `凤县${town.name}${home}`,
  };
}
