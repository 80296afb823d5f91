import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { general, generalSteps } from '../adapters/general.ts';
import { sharedPageLife } from '../messaging/page-life.ts';

/** The general reader, put in beside the reader where the page's own adapter does not do. */
export default defineUnlistedScript(() => {
  const life = sharedPageLife();
  if (life !== null) life.general = { adapter: general, steps: generalSteps };
});
