import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartProps } from '../selections/partProps';
import { CityPacks } from './CityPacks';
import { ReceivedPacks } from './ReceivedPacks';
import { useReceivedPacks } from './useReceivedPacks';
import '../returns/returns.css';
import './recommendations.css';

const sides = ['out', 'in'] as const;

/** 报送包: what goes out to the cities, and what comes back from them. */
export function PacksPart({ sheet, search, onGo }: PartProps) {
  const { t } = useTranslation('recommendations');
  // What was looked at stays while one looks up where a city stands.
  const received = useReceivedPacks(sheet.id);
  const side = search.only === 'in' ? 'in' : 'out';
  return (
    <div className="recommendations">
      <div className="recommendations-sides">
        <Segmented
          size="small"
          value={side}
          options={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          onChange={(only) => onGo({ only: only === 'in' ? 'in' : undefined, open: undefined })}
        />
      </div>
      {side === 'out' ? (
        <CityPacks sheet={sheet} />
      ) : (
        <ReceivedPacks
          isOpen={sheet.phase === 'call'}
          received={received}
          open={search.open ?? null}
          onOpen={(open) => onGo({ open: open ?? undefined })}
        />
      )}
    </div>
  );
}
