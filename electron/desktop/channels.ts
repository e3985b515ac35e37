/** Channels between the preload and the main process. The window never sees their names. */
export const channels = {
  openFiles: 'sverka:openFiles',
  readFile: 'sverka:readFile',
  saveFile: 'sverka:saveFile',
  takeFiles: 'sverka:takeFiles',
  setLanguage: 'sverka:setLanguage',
  setMenuKeys: 'sverka:setMenuKeys',
  /** To the window: a command of the menu. */
  menuCommand: 'sverka:menuCommand',
  /** To the window: files were handed to the program; it takes them by `takeFiles`. */
  filesHanded: 'sverka:filesHanded',
  /** To the window: a MessagePort of the core. */
  port: 'sverka:port',
} as const;
