import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** `scrypt:salt:hash`, hex. A PIN keeps colleagues apart on one laptop; it is not disk encryption. */
export function hashPin(pin: string): string {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('hex')}:${scryptSync(pin, salt, 32).toString('hex')}`;
}

export function pinFits(pin: string, stored: string): boolean {
  const [, salt = '', hash = ''] = stored.split(':');
  const expected = Buffer.from(hash, 'hex');
  const given = scryptSync(pin, Buffer.from(salt, 'hex'), 32);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
