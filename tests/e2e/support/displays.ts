import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A laptop's panel and a projector: an X server of its own, whose second output can be pulled out. */
export type Displays = {
  /** what the program needs in its environment to start there */
  env: { DISPLAY: string };
  plugProjector(): void;
  unplugProjector(): void;
  stop(): void;
};

export const PANEL = { x: 0, y: 0, width: 1366, height: 768 };
export const PROJECTOR = { x: 1366, y: 0, width: 1920, height: 1080 };

const PROJECTOR_LINE = '148.5 1920 2008 2052 2200 1080 1084 1089 1125'.split(' ');

const CONFIG = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "panel"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1366x768" 85.5 1366 1436 1579 1792 768 771 774 798
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "panel"
  DefaultDepth 24
  SubSection "Display"
    Modes "1366x768"
    Virtual 4096 2160
  EndSubSection
EndSection
`;

/** Only an X server with the dummy driver lets a program pull a cable; others have real ones. */
export const canPlugDisplays =
  process.platform === 'linux' &&
  ['Xorg', 'xrandr'].every((command) => spawnSync(command, ['-version']).error === undefined);

export async function twoDisplays(folder: string): Promise<Displays> {
  const config = join(folder, 'displays.conf');
  writeFileSync(config, CONFIG);
  const server = spawn(
    'Xorg',
    [
      '-displayfd',
      '3',
      '-config',
      config,
      '-logfile',
      join(folder, 'displays.log'),
      '-noreset',
    ].concat(['-novtswitch', '-sharevts', '-nolisten', 'tcp']),
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdio[3]?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said.trim());
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`the X server ended with ${code}`)));
  });
  const env = { DISPLAY: `:${number}` };
  const xrandr = (...args: string[]) =>
    execFileSync('xrandr', args, { env: { ...process.env, ...env } });
  // The server looks at its cables when it is asked for a list, and then tells everybody.
  const notice = () => xrandr('--query');
  xrandr('--newmode', 'hall', ...PROJECTOR_LINE);
  xrandr('--addmode', 'DUMMY1', 'hall');
  const displays: Displays = {
    env,
    plugProjector() {
      xrandr('--output', 'DUMMY1', '--mode', 'hall', '--right-of', 'DUMMY0');
      notice();
    },
    unplugProjector() {
      xrandr('--output', 'DUMMY1', '--off');
      notice();
    },
    stop: () => server.kill(),
  };
  xrandr('--output', 'DUMMY0', '--mode', '1366x768', '--primary');
  displays.plugProjector();
  return displays;
}
