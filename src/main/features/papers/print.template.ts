/** 第1页 共3页: what stands around the two numbers. */
export const pageOfTotal = ['第', '页　共', '页'] as const;
