import { type ThemeConfig, theme } from 'antd';

export type ThemeName = 'light' | 'highContrast';

/** Fonts that Chinese offices have, by system: Windows, macOS, domestic Linux. None is shipped. */
const FONT_STACK =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const shape: ThemeConfig['token'] = {
  fontFamily: FONT_STACK,
  fontSize: 14,
  fontSizeSM: 14,
  borderRadius: 4,
  borderRadiusSM: 4,
  borderRadiusLG: 4,
  controlHeight: 32,
  controlHeightSM: 28,
  wireframe: false,
  // Nothing slides in: keys pressed while a drawer moves would be lost, and a minister waits.
  motion: false,
};

const light: ThemeConfig['token'] = {
  ...shape,
  colorPrimary: '#1f4b87',
  colorInfo: '#1f4b87',
  colorLink: '#1f4b87',
  colorSuccess: '#2b6b33',
  colorWarning: '#8a5a00',
  colorError: '#b3261e',
  colorTextBase: '#1a2230',
  colorTextSecondary: '#4d5868',
  colorTextTertiary: '#5c6676',
  colorTextDescription: '#5c6676',
  colorTextPlaceholder: '#67717f',
  colorBgLayout: '#f3f5f8',
  colorBorder: '#b9c2ce',
  colorBorderSecondary: '#dde2e9',
};

const highContrast: ThemeConfig['token'] = {
  ...shape,
  colorPrimary: '#00296b',
  colorInfo: '#00296b',
  colorLink: '#00296b',
  colorSuccess: '#00420c',
  colorWarning: '#5c3600',
  colorError: '#8c0000',
  colorTextBase: '#000000',
  colorText: '#000000',
  colorTextSecondary: '#000000',
  colorTextTertiary: '#1c1c1c',
  colorTextDescription: '#1c1c1c',
  colorTextPlaceholder: '#3d3d3d',
  colorBgLayout: '#ffffff',
  colorBorder: '#000000',
  colorBorderSecondary: '#5c5c5c',
  colorFillSecondary: '#e6e6e6',
  lineWidth: 1,
  lineWidthFocus: 4,
};

/** antd's tokens for a theme: calm, dense, official. The same colours stand in ui.css as variables. */
export function themeOf(name: ThemeName): ThemeConfig {
  return {
    algorithm: theme.defaultAlgorithm,
    token: name === 'light' ? light : highContrast,
    components: {
      Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      Drawer: { paddingLG: 16, padding: 12 },
    },
  };
}
