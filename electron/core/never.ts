/** For what nobody cancels. Who listens to it must stop when done, as a lane does. */
export const never: AbortSignal = new AbortController().signal;
