import { useLocation, useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { CheckStep } from './CheckStep.tsx';
import { ContactStep } from './ContactStep.tsx';
import { KeysStep } from './KeysStep.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import { useOrder, type Order } from './order-store.ts';
import { PersonStep } from './PersonStep.tsx';
import { SentPage } from './SentPage.tsx';
import { firstOpenStep, isStepName, mayShow, stepPath, type StepName } from './steps.ts';
import { StorageStep } from './StorageStep.tsx';

const PAGES = {
  person: PersonStep,
  contact: ContactStep,
  office: OfficeStep,
  storage: StorageStep,
  keys: KeysStep,
  check: CheckStep,
} as const satisfies Record<StepName, unknown>;

/** Chooses the page of the order by its address; an address that is too early leads to the first open question. */
export function OrderPage() {
  const { params } = useRoute();
  const { route } = useLocation();
  const order = useOrder();
  const { step } = params;
  const target = whereTo(step, order);
  useEffect(() => {
    if (target !== null) route(target, true);
  }, [target]);
  useWarningBeforeLeaving(order);
  if (target !== null) return null;
  if (step === 'sent') return <SentPage />;
  if (!isStepName(step)) return null;
  const Page = PAGES[step];
  return <Page />;
}

/** Null = the page of the address is right. After sending, Back shows the result and not the form. */
function whereTo(step: string | undefined, order: Order): string | null {
  if (step === 'sent') return order.sent || location.hash.length > 1 ? null : stepPath('person');
  if (order.sent) return `/order/sent#${order.sent.number}`;
  if (!isStepName(step) || !mayShow(step, order)) return stepPath(firstOpenStep(order));
  return null;
}

/** Closing the window after the keys were made and before sending would lose the order (not the file). */
function useWarningBeforeLeaving(order: Order): void {
  const isAtRisk = order.keys !== null && order.sent === null;
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isAtRisk]);
}
