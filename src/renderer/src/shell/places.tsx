import {
  BarChartOutlined,
  CalendarOutlined,
  DatabaseOutlined,
  DesktopOutlined,
  FileTextOutlined,
  FlagOutlined,
  ScheduleOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** Where one can go, in the order of the year's work; Alt and its number goes there. */
export const places = [
  { key: 'meeting', path: '/', icon: <CalendarOutlined />, group: 'prepare' },
  { key: 'participants', path: '/participants', icon: <TeamOutlined />, group: 'prepare' },
  { key: 'agenda', path: '/agenda', icon: <ScheduleOutlined />, group: 'prepare' },
  { key: 'console', path: '/console', icon: <DesktopOutlined />, group: 'hold' },
  { key: 'cases', path: '/cases', icon: <FileTextOutlined />, group: 'hold' },
  { key: 'issues', path: '/issues', icon: <FlagOutlined />, group: 'follow' },
  { key: 'evaluation', path: '/evaluation', icon: <BarChartOutlined />, group: 'follow' },
  { key: 'exchange', path: '/exchange', icon: <DatabaseOutlined />, group: 'program' },
  { key: 'settings', path: '/settings', icon: <SettingOutlined />, group: 'program' },
] as const satisfies readonly { key: string; path: string; icon: ReactNode; group: string }[];

export type Place = (typeof places)[number];
