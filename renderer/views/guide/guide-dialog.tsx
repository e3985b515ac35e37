import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../parts/dialog.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useDialogs } from '../../state/dialogs.ts';
import { problemOf } from '../../state/problem.ts';
import { Blocks } from './blocks.tsx';
import type { GuidePage, Inline } from './page.ts';
import './guide.css';

/** The guide, in the program itself: no network is needed to read it. */
export const GuideDialog = () => {
  const { t } = useTranslation();
  const { opened, close } = useDialogs();
  return (
    <Dialog title={t('guide.title')} isOpen={opened === 'guide'} onClose={close} width="full">
      <Guide />
    </Dialog>
  );
};

const Guide = () => {
  const { t, i18n } = useTranslation();
  // Only who asks for the guide loads it.
  const { data, error } = useQuery({
    queryKey: ['guide'],
    queryFn: () => import('./pages.ts'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [at, setAt] = useState<{ readonly name: string | null; readonly isFollowed: boolean }>({
    name: null,
    isFollowed: false,
  });
  const pages = data?.guideIn(i18n.language) ?? [];
  const [name, page] = pages.find(([each]) => each === at.name) ?? pages[0] ?? [];
  return (
    <div className="guide">
      {error && <Trouble problem={problemOf(error)} />}
      <nav className="guide-pages" aria-label={t('guide.pages')}>
        <ul>
          {pages.map(([each, content]) => (
            <li key={each}>
              <button
                type="button"
                aria-current={each === name ? 'page' : undefined}
                onClick={() => setAt({ name: each, isFollowed: false })}
              >
                {titleOf(content)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {page && (
        <PageView
          key={name}
          page={page}
          isFollowed={at.isFollowed}
          onGo={(wanted) => setAt({ name: wanted, isFollowed: true })}
        />
      )}
    </div>
  );
};

interface PageViewProps {
  readonly page: GuidePage;
  /** A link led here, and is gone with the page it stood on: the keyboard goes on from the new one. */
  readonly isFollowed: boolean;
  readonly onGo: (page: string) => void;
}

const PageView = ({ page, isFollowed, onGo }: PageViewProps) => {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFollowed) ref.current?.focus();
  }, [isFollowed]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long enough to scroll, and the keyboard must get at it
    <section ref={ref} className="guide-page" tabIndex={0} aria-label={titleOf(page)}>
      <Blocks page={page} onGo={onGo} />
    </section>
  );
};

const titleOf = ([first]: GuidePage): string => (first?.kind === 'heading' ? plain(first.inside) : '');

const plain = (inside: readonly Inline[]): string =>
  inside
    .map((part) => (typeof part === 'string' ? part : part.kind === 'code' ? part.text : plain(part.inside)))
    .join('');
