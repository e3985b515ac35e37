import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as 43 characters of base64url. */
const mint = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by its duration where the two differ, or how long the secret is. */
export const equalInConstantTime = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/**
 * What one run of the web host knows and nobody else does. A new run has new ones, so a page left open from the last
 * run can do nothing any more.
 */
export interface Secrets {
  /** In the address that is printed: good for one exchange against the cookie. */
  launchToken(): string;
  /** Exchanges a launch token: true once, and then another takes its place. */
  spendLaunchToken(token: string): boolean;
  /** Value of the session cookie. */
  readonly cookie: string;
  /** Sent by the page as a header with every call, because cookies are shared by all ports of 127.0.0.1. */
  readonly apiToken: string;
}

/** Secrets for one run. */
export const createSecrets = (): Secrets => {
  let launchToken = mint();
  return {
    launchToken: () => launchToken,
    spendLaunchToken: (token) => {
      const right = equalInConstantTime(token, launchToken);
      if (right) launchToken = mint();
      return right;
    },
    cookie: mint(),
    apiToken: mint(),
  };
};
