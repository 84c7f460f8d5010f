import { z } from 'zod';

/** What a window beside the operator's is for. Each has its own narrow right to ask. */
export const windowJobs = ['stage', 'speakerTimer', 'backstage', 'chair'] as const;
export const windowJob = z.enum(windowJobs);
export type WindowJob = z.infer<typeof windowJob>;

/** A display of this computer as its system tells it. Sizes and places in device-independent pixels. */
export type Display = {
  id: number;
  /** the monitor's name; empty where the system does not know it */
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  isPrimary: boolean;
};

/** By what a display is known again, in this run of the program and in a later one. */
export const knownDisplay = z.object({
  id: z.number(),
  label: z.string(),
  width: z.number(),
  height: z.number(),
});
export type KnownDisplay = z.infer<typeof knownDisplay>;

/**
 * What this laptop remembers of its windows: where each job stood last and whether it was open, and
 * where the operator's own window was. Other laptops have other displays, so it is not shared.
 */
export const rememberedWindows = z.object({
  operator: z.object({ display: knownDisplay, maximized: z.boolean() }).nullable(),
  jobs: z.partialRecord(windowJob, z.object({ display: knownDisplay, open: z.boolean() })),
});
export type RememberedWindows = z.infer<typeof rememberedWindows>;

export const nothingRemembered: RememberedWindows = { operator: null, jobs: {} };

/** A display with the number by which people call it: from the left, then from the top. */
export type NumberedDisplay = Display & { number: number; isOperators: boolean };

/** Where the windows stand. */
export type WindowsState = {
  displays: NumberedDisplay[];
  jobs: {
    job: WindowJob;
    /** id of the display it stands on; null while it is not open */
    openOn: number | null;
    /** it stood on this display, which is unplugged; it comes back with it */
    waitingFor: KnownDisplay | null;
    /** id of the display that it would open on now; null where there is no display at all */
    wouldOpenOn: number | null;
  }[];
};
