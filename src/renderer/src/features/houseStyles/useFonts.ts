import { type HouseStyle, missingFonts } from '@shared/houseStyle';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';

/** Fonts do not come and go while the program runs; reading their files takes a moment. */
let reading: Promise<string[]> | null = null;

const fontsHere = (): Promise<string[]> => {
  reading ??= api.houseStyles.fonts({}).catch(() => {
    reading = null;
    return [];
  });
  return reading;
};

/** Names of the fonts of this computer; null until they are known, and where none can be read. */
export function useFonts(): string[] | null {
  const [fonts, setFonts] = useState<string[] | null>(null);
  useEffect(() => {
    void fontsHere().then((found) => setFonts(found.length > 0 ? found : null));
  }, []);
  return fonts;
}

/**
 * A sentence on the fonts that the papers of a meeting name and this computer has not; without a
 * style, of papers of no meeting.
 */
export function useMissingNote(): (styleId?: string) => Promise<string | undefined> {
  const { t } = useTranslation('houseStyles');
  return async (styleId) => {
    const [presets, fonts] = await Promise.all([api.houseStyles.list({}), fontsHere()]);
    const style: HouseStyle | undefined = presets.find(({ id, isDefault }) =>
      styleId ? id === styleId : isDefault,
    )?.style;
    if (!style || fonts.length === 0) return undefined;
    const missing = missingFonts(style, fonts);
    return missing.length > 0 ? t('missing.saved', { fonts: missing.join(t('comma')) }) : undefined;
  };
}
