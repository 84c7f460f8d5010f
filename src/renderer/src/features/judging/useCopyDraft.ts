import { type Mask, type MaskSuggestion, masked } from '@shared/blinding/masks';
import type { BlindCopy } from '@shared/judging/contract';
import { useMemo, useState } from 'react';

/** What whoever masks has decided so far; nothing is stored before it is confirmed. */
export type CopyDraft = {
  title: string;
  setTitle: (title: string) => void;
  masks: readonly Mask[];
  left: ReadonlySet<string>;
  /** suggestions nobody has decided on */
  open: readonly MaskSuggestion[];
  /** own names in the words judges would get */
  readable: readonly string[];
  mask: (terms: readonly Mask[]) => void;
  leave: (terms: readonly string[]) => void;
  /** as if nobody had decided on it */
  reopen: (term: string) => void;
  replace: (term: string, replacement: string) => void;
};

const begun = (copy: BlindCopy): Mask[] => {
  const known = new Set(copy.masks.map(({ term }) => term));
  const sure = copy.suggestions.filter(({ isSure, term }) => isSure && !known.has(term));
  const isLeft = (term: string) => copy.leftReadable.includes(term);
  return [
    ...copy.masks,
    ...(copy.state === 'confirmed' ? [] : sure)
      .filter(({ term }) => !isLeft(term))
      .map(({ term, replacement }) => ({ term, replacement })),
  ];
};

/** A copy that was never confirmed begins with its own names masked: those are never to be read. */
export function useCopyDraft(copy: BlindCopy): CopyDraft {
  const [title, setTitle] = useState(copy.title);
  const [masks, setMasks] = useState(() => begun(copy));
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(copy.leftReadable));
  const maskedTerms = useMemo(() => new Set(masks.map(({ term }) => term)), [masks]);
  const open = copy.suggestions.filter(({ term }) => !maskedTerms.has(term) && !left.has(term));
  const readable = useMemo(() => {
    const whole = masked(JSON.stringify([title, copy.blocks]), masks);
    return copy.suggestions
      .filter(({ why, term }) => (why === 'own' || why === 'ordinary') && whole.includes(term))
      .map(({ term }) => term)
      .filter((term) => !left.has(term));
  }, [title, masks, left, copy]);

  const leave = (terms: readonly string[]) => {
    setMasks((now) => now.filter(({ term }) => !terms.includes(term)));
    setLeft((now) => new Set([...now, ...terms]));
  };
  return {
    ...{ title, setTitle, masks, left, open, readable, leave },
    mask(added) {
      const terms = added.map(({ term }) => term);
      setMasks((now) => [...now.filter(({ term }) => !terms.includes(term)), ...added]);
      setLeft((now) => new Set([...now].filter((term) => !terms.includes(term))));
    },
    reopen(term) {
      setMasks((now) => now.filter((one) => one.term !== term));
      setLeft((now) => new Set([...now].filter((one) => one !== term)));
    },
    replace(term, replacement) {
      setMasks((now) => now.map((one) => (one.term === term ? { term, replacement } : one)));
    },
  };
}
