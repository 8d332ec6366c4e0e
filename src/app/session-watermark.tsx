import { useDistrict } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import { watermarkText } from '@/domain/access/watermark-text';
import { useServiceNow } from '@/panels/use-service-now';
import { Watermark } from '@/ui/components/watermark';

const RENEW_MILLISECONDS = 60_000;

/** Who is signed in, over the wall and every print; nothing for the local operator, whom no account names. */
export function SessionWatermark({ onScreen }: { readonly onScreen: boolean }) {
  const { principal, knownBy } = useSession();
  const { timeZone } = useDistrict();
  const now = useServiceNow(RENEW_MILLISECONDS);
  if (!principal || knownBy === 'local') return null;
  return <Watermark text={watermarkText(principal, now, timeZone)} onScreen={onScreen} />;
}
