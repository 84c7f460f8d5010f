// The command line is written with its feature; see shared/contract.ts for what it will reach.
export {};
