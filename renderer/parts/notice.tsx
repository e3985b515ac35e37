import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { screenOf, useRoute } from '../state/route.ts';
import { isInOverlay } from '../state/shortcuts.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import './notice.css';

export interface Notice {
  readonly message: string;
  /** `problem` stays until it is closed and interrupts a screen reader; `done` goes by itself. */
  readonly tone?: 'done' | 'problem';
  /** What can be done about it, as Undo: on the screen where it was said, and so the notice goes with that. */
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void };
}

const NoticeContext = createContext<((notice: Notice) => void) | null>(null);

/** Shows a notice at the foot of the screen in place of the one before. */
export const useNotify = (): ((notice: Notice) => void) => {
  const notify = useContext(NoticeContext);
  if (notify === null) throw new Error('useNotify outside NoticeProvider');
  return notify;
};

/** How long a notice stays, in ms; one that offers something stays longer. Neither goes while pointed at or focused. */
const plainStay = 5_000;
const actionStay = 20_000;

/** Holds the live regions. They are there from the start: a region that comes with its words is not read out. */
export const NoticeProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<Notice | null>(null);
  const close = useCallback(() => setShown(null), []);
  const isProblem = shown?.tone === 'problem';
  const screen = screenOf(useRoute());
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever screen is left
  useEffect(() => () => setShown((notice) => (notice?.action === undefined ? notice : null)), [screen]);
  return (
    <NoticeContext value={setShown}>
      {children}
      {/* Over a dialog, too: heard, pressed and reached while that is open. */}
      <div className="notices" data-react-aria-top-layer="true">
        <div role="status">
          {shown !== null && !isProblem && <NoticeCard notice={shown} onClose={close} />}
        </div>
        <div role="alert">{shown !== null && isProblem && <NoticeCard notice={shown} onClose={close} />}</div>
      </div>
    </NoticeContext>
  );
};

const NoticeCard = ({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  const stay = notice.tone === 'problem' ? null : notice.action === undefined ? plainStay : actionStay;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each notice has its own time, whatever stood here before
  useEffect(() => {
    if (stay === null || isHeld) return;
    const timer = setTimeout(onClose, stay);
    return () => clearTimeout(timer);
  }, [notice, stay, isHeld, onClose]);
  const hold = useMemo(
    () => ({
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  const act = (): void => {
    notice.action?.run();
    onClose();
  };
  useActionKeys(notice, act);
  const card = useRef<HTMLDivElement>(null);
  useRoom(card);
  return (
    <div ref={card} className={`notice notice-${notice.tone ?? 'done'}`} {...hold}>
      {notice.tone === 'problem' && <Icon name="warning" />}
      <p className="notice-words">{notice.message}</p>
      {notice.action !== undefined && (
        <Button
          kind="quiet"
          {...(notice.action.keys === undefined ? {} : { keys: notice.action.keys })}
          onPress={act}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('close')} onPress={onClose} />
    </div>
  );
};

/** Tells the style sheets how much of the window's lower edge the card takes, so that a dialog ends above it. */
const useRoom = (card: RefObject<HTMLDivElement | null>): void => {
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty('--notice-room', `calc(var(--foot) + ${element.offsetHeight}px)`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--notice-room');
    };
  }, [card]);
};

/**
 * The keys beside an action do it in a dialog, too, where the screen's own rest. Once something is typed there, they are
 * the field's again: Ctrl+Z takes back what was done last.
 */
const useActionKeys = ({ action }: Notice, act: () => void): void => {
  const press = useEffectEvent(act);
  useEffect(() => {
    if (action?.keys === undefined) return;
    let hasTyped = false;
    const type = (): void => {
      hasTyped = true;
    };
    window.addEventListener('input', type, { capture: true });
    const run = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      press();
    };
    const ignore = (event: KeyboardEvent): boolean => hasTyped || !isInOverlay(event);
    const unbind = tinykeys(window, { [action.keys]: run }, { capture: true, ignore });
    return () => {
      unbind();
      window.removeEventListener('input', type, { capture: true });
    };
  }, [action]);
};
