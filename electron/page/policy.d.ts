/**
 * The page's content security policy, the same in both hosts. `'self'` is the loopback origin in the browser and
 * the program's own scheme in the desktop window.
 */
export declare const contentSecurityPolicy: string;
/** Headers of every answer that either host gives, refusals included. */
export declare const securityHeaders: Readonly<Record<string, string>>;
