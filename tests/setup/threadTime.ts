/** Milliseconds of processor time that work takes in this thread: what others make the machine do is not in it. */
export const threadTime = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
