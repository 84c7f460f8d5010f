import { z } from 'zod';

// zod tries whether it may compile code; the policy of our pages forbids that and would log it.
z.config({ jitless: true });
