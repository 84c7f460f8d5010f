/**
 * Hertz and seconds of what the operator hears; the end sounds deeper and longer than the warning, and
 * what was not taken deeper than what was.
 */
const TONES = {
  warning: { pitch: 880, length: 0.25 },
  end: { pitch: 523, length: 0.7 },
  taken: { pitch: 1047, length: 0.15 },
  notTaken: { pitch: 294, length: 0.4 },
} as const;

let context: AudioContext | null = null;

/** A short tone in this window. Where the machine has no sound nothing happens. */
export function tone(kind: keyof typeof TONES): void {
  context ??= new AudioContext();
  const { pitch, length } = TONES[kind];
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  const begins = context.currentTime;
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0.2, begins);
  // Faded out: a tone that is cut off clicks.
  gain.gain.exponentialRampToValueAtTime(0.001, begins + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(begins);
  oscillator.stop(begins + length);
}
