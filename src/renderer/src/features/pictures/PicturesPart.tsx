import type { Picture } from '@shared/pictures/picture';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useSentence } from '../../ui/notice';
import type { PartProps } from '../evaluation/partProps';
import { DrawnPicture } from './DrawnPicture';
import { ExportPictures } from './ExportPictures';
import { MapDrawer } from './MapDrawer';
import { PictureList } from './PictureList';
import './pictures.css';

/** What stands for the present state among the releases. */
const DRAFT = 'draft';
/** Wider pictures are no easier to read. */
const WIDEST = 1040;
/** Letters of paper are shown so much larger: a screen is farther from the eye. */
const ENLARGED = 1.25;

/** 图: pictures of a release, or of the present state; looked at as they will be printed. */
export function PicturesPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('pictures');
  const sentence = useSentence();
  const evaluationId = sheet.evaluation.id;
  const releases = useAnswer(api.evaluation.releases, { evaluationId }).data;
  const chosen = releases?.find(({ id }) => id === search.only) ?? null;
  const releaseId = search.only === DRAFT ? null : ((chosen ?? releases?.[0])?.id ?? null);
  const made = useQuery({
    queryKey: [api.pictures.all.operation, { evaluationId, releaseId }],
    queryFn: ({ signal }) => api.pictures.all({ evaluationId, releaseId }, { signal }),
    enabled: releases !== undefined,
  });
  const [isMapOpen, setMapOpen] = useState(false);
  useAction({ id: 'pictures.map', label: t('map.open'), run: () => setMapOpen(true) });
  const pictures = made.data?.pictures ?? [];
  const picture = pictures.find(({ key }) => key === search.open) ?? pictures[0];
  const countyPicture = (countyId: string) =>
    pictures.find((one) => one.kind === 'radar' && one.countyId === countyId);

  return (
    <>
      <div className="pictures-bar">
        <Select
          size="small"
          aria-label={t('source.label')}
          className="pictures-source"
          value={releaseId ?? DRAFT}
          onChange={(only) => onGo({ only })}
          options={[
            { value: DRAFT, label: t('source.draft') },
            ...(releases ?? []).map(({ id, number }) => ({
              value: id,
              label: t('source.release', { number }),
            })),
          ]}
        />
        <Button size="small" onClick={() => setMapOpen(true)}>
          {t('map.open')}
        </Button>
        {picture ? (
          <ExportPictures
            evaluationId={evaluationId}
            releaseId={releaseId}
            picture={picture}
            pictures={pictures}
          />
        ) : null}
      </div>
      {made.error ? (
        <EmptyState title={sentence(made.error)} hint={t('emptyHint')} />
      ) : made.isPending ? (
        <p className="pictures-waiting">{t('waiting')}</p>
      ) : null}
      {picture ? (
        <div className="pictures-body">
          <PictureList pictures={pictures} chosen={picture} onChoose={(open) => onGo({ open })} />
          <Sheet
            picture={picture}
            shapes={made.data?.shapes ?? null}
            onCounty={(countyId) => {
              const own = countyPicture(countyId);
              if (own) onGo({ open: own.key });
            }}
          />
        </div>
      ) : null}
      {isMapOpen ? <MapDrawer onClose={() => setMapOpen(false)} /> : null}
    </>
  );
}

type SheetProps = Omit<Parameters<typeof DrawnPicture>[0], 'width'> & { picture: Picture };

/** The picture as wide as there is room. */
function Sheet(props: SheetProps) {
  const { t } = useTranslation('pictures');
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.min(WIDEST, Math.floor(entry?.contentRect.width ?? 0))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const onCounty = useRef(props.onCounty);
  onCounty.current = props.onCounty;
  const steady = useMemo(() => (countyId: string) => onCounty.current(countyId), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className="picture-sheet" aria-label={t('sheet')} tabIndex={0} ref={box}>
      {width > 0 ? (
        <DrawnPicture {...props} width={Math.round(width / ENLARGED)} onCounty={steady} />
      ) : null}
    </section>
  );
}
