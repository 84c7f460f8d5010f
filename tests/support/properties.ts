import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that what is green stays green until somebody
 * changes it. `PROPERTY_SEED=any` draws new ones, to hunt: a case that fails becomes a test of its own.
 */
const seed = process.env.PROPERTY_SEED;
if (seed !== 'any') fc.configureGlobal({ seed: Number(seed ?? 20260815) });
