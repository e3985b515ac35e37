import { config } from 'zod';

// Imported before any schema is made: zod would try to make code from text, be refused by the content security
// policy, and have the refusal reported.
config({ jitless: true });
