import type { RegistrationView } from '@prakat/shared/api/people';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Api } from '../../api/client.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import type { LineClient } from '../../liff/line-client.ts';
import { useResource } from '../../use-resource.ts';
import { peopleApi } from './people-api.ts';
import { PrivacyNoticePage } from './privacy-notice-page.tsx';
import { RegistrationForm } from './registration-form.tsx';
import { WaitingPage } from './waiting-page.tsx';

/** For a person whom the office does not know yet: the notice, the form, and waiting to be admitted. */
export function RegistrationScreen(props: {
  api: Api;
  line: LineClient;
  officeName: string;
  /** The person was admitted meanwhile. */
  onAdmitted: () => void;
}) {
  const people = useMemo(() => peopleApi(props.api), [props.api]);
  const registration = useResource('registration', people.registration);
  const [step, setStep] = useState<'notice' | 'form' | null>(null);
  const { data, failure } = registration;
  const admitted = data?.status === 'active';
  useEffect(() => {
    if (admitted) props.onAdmitted();
  }, [admitted]);

  const showing = step ?? (data?.status === 'pending' ? 'waiting' : 'notice');
  // Each step is a page of its own, though the address stays.
  useEffect(() => window.scrollTo(0, 0), [showing]);

  if (!data || admitted) {
    if (failure) return <FailurePage failure={failure} onRetry={registration.reload} />;
    return <Skeleton lines={8} label="กำลังตรวจสอบการลงทะเบียน" />;
  }
  const onSent = (view: RegistrationView) => {
    registration.set(view);
    setStep(null);
  };
  if (showing === 'waiting') {
    return (
      <WaitingPage
        view={data}
        people={people}
        line={props.line}
        officeName={props.officeName}
        onMend={() => setStep('notice')}
        onChanged={onSent}
        onRetry={registration.reload}
      />
    );
  }
  if (showing === 'notice') {
    return (
      <PrivacyNoticePage
        view={data}
        officeName={props.officeName}
        onRead={() => setStep('form')}
        {...(data.status === 'pending' ? { onBack: () => setStep(null) } : {})}
      />
    );
  }
  return <RegistrationForm view={data} people={people} onSent={onSent} onBack={() => setStep('notice')} />;
}
