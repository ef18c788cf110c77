import { theme as antd, type ThemeConfig } from 'antd';

/** What differs between the light and the dark scheme; the names are those of styles/tokens.css. */
interface Palette {
  readonly primary: string;
  readonly primaryHover: string;
  readonly primaryActive: string;
  readonly onPrimary: string;
  readonly tint: string;
  readonly tintStrong: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly control: string;
  readonly ground: string;
  readonly sunk: string;
  readonly paper: string;
  readonly amber: string;
  readonly amberText: string;
  readonly amberGround: string;
  readonly green: string;
  readonly greenText: string;
  readonly greenGround: string;
  readonly float: string;
}

const LIGHT: Palette = {
  primary: '#1f4e79',
  primaryHover: '#2a6299',
  primaryActive: '#173b5c',
  onPrimary: '#ffffff',
  tint: '#e8f0f7',
  tintStrong: '#cfdfed',
  ink: '#1b2530',
  ink2: '#43515f',
  ink3: '#5a6876',
  line: '#e3e8ed',
  lineStrong: '#c5ced8',
  control: '#8391a0',
  ground: '#f4f6f8',
  sunk: '#eef2f5',
  paper: '#ffffff',
  amber: '#b26a00',
  amberText: '#8a5200',
  amberGround: '#fdf3e3',
  green: '#2e7d4f',
  greenText: '#27693f',
  greenGround: '#e8f3ec',
  float: '0 6px 24px rgba(18,38,58,.14), 0 1px 3px rgba(18,38,58,.10)',
};

const DARK: Palette = {
  primary: '#8fbde6',
  primaryHover: '#a9cdee',
  primaryActive: '#c3ddf4',
  onPrimary: '#0e1a26',
  tint: '#1d3044',
  tintStrong: '#2c4864',
  ink: '#e6ecf2',
  ink2: '#b9c5d0',
  ink3: '#98a6b4',
  line: '#28333d',
  lineStrong: '#3a4754',
  control: '#74838f',
  ground: '#10161c',
  sunk: '#1f2932',
  paper: '#171f27',
  amber: '#e0a24a',
  amberText: '#e8b369',
  amberGround: '#352a17',
  green: '#6fbf8d',
  greenText: '#86cfa0',
  greenGround: '#19301f',
  float: '0 6px 24px rgba(0,0,0,.5), 0 0 0 1px #2c3843',
};

const SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif';

/** The console's Ant Design theme. Errors are amber on purpose: red is kept for time that has run out. */
export function consoleTheme(scheme: 'light' | 'dark', isStill: boolean): ThemeConfig {
  const c = scheme === 'dark' ? DARK : LIGHT;
  return {
    algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: c.primary,
      colorPrimaryHover: c.primaryHover,
      colorPrimaryActive: c.primaryActive,
      colorPrimaryBg: c.tint,
      colorPrimaryBgHover: c.tintStrong,
      colorLink: c.primary,
      colorLinkHover: c.primaryHover,
      colorLinkActive: c.primaryActive,
      colorInfo: c.primary,
      colorInfoBg: c.tint,
      colorInfoBorder: c.tint,
      colorTextLightSolid: c.onPrimary,
      controlItemBgActive: c.tint,
      controlOutline: c.tintStrong,
      colorText: c.ink,
      colorTextHeading: c.ink,
      colorTextSecondary: c.ink2,
      colorTextTertiary: c.ink3,
      colorTextDescription: c.ink3,
      colorTextPlaceholder: c.ink3,
      colorTextQuaternary: c.ink3,
      colorIcon: c.ink3,
      colorSplit: c.line,
      colorBorderSecondary: c.line,
      colorBorder: c.control,
      colorBgLayout: c.ground,
      colorBgContainer: c.paper,
      colorBgElevated: c.paper,
      colorFillTertiary: c.sunk,
      colorFillAlter: c.ground,
      colorWarning: c.amber,
      colorWarningText: c.amberText,
      colorWarningBg: c.amberGround,
      colorWarningBorder: c.amberGround,
      colorError: c.amberText,
      colorErrorText: c.amberText,
      colorErrorHover: c.amber,
      colorErrorBg: c.amberGround,
      colorErrorBorder: c.amber,
      colorErrorBorderHover: c.amber,
      colorErrorOutline: c.amberGround,
      colorSuccess: c.green,
      colorSuccessText: c.greenText,
      colorSuccessBg: c.greenGround,
      colorSuccessBorder: c.greenGround,
      fontFamily: SANS,
      fontSize: 14,
      fontSizeSM: 14,
      fontSizeLG: 16,
      fontSizeXL: 18,
      fontSizeHeading1: 36,
      fontSizeHeading2: 28,
      fontSizeHeading3: 22,
      fontSizeHeading4: 18,
      fontSizeHeading5: 16,
      fontWeightStrong: 600,
      lineHeight: 1.6,
      borderRadius: 4,
      borderRadiusLG: 4,
      borderRadiusSM: 4,
      borderRadiusXS: 4,
      controlHeight: 36,
      controlHeightLG: 44,
      controlHeightSM: 30,
      boxShadow: c.float,
      boxShadowSecondary: c.float,
      boxShadowTertiary: 'none',
      lineWidthFocus: 2,
      motion: !isStill,
      motionDurationFast: '0.12s',
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultBorderColor: c.lineStrong,
        fontWeight: 500,
      },
      Table: {
        cellPaddingBlockSM: 9,
        cellPaddingInlineSM: 12,
        headerBg: 'transparent',
        headerColor: c.ink3,
        headerSplitColor: 'transparent',
        rowSelectedBg: c.tint,
        rowHoverBg: c.ground,
      },
      Skeleton: { gradientFromColor: c.sunk, gradientToColor: c.line },
      Tooltip: { colorBgSpotlight: c.ink, colorTextLightSolid: c.paper },
    },
  };
}
