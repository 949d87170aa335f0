import { lazyScreen } from './components/lazy-screen.tsx';
import { Link } from './components/link.tsx';
import { Page } from './components/page.tsx';
import { FormScreen } from './features/request-form/form-screen.tsx';
import type { Route } from './routes.ts';

// The form is what most openings are for and loads at once; the rest comes when it is asked for.
const ListScreen = lazyScreen(
  async () => (await import('./features/submission-list/list-screen.tsx')).ListScreen,
);
const WaitingScreen = lazyScreen(
  async () => (await import('./features/submission-list/waiting-screen.tsx')).WaitingScreen,
);
const OverviewScreen = lazyScreen(
  async () => (await import('./features/overview/overview-screen.tsx')).OverviewScreen,
);
const LogScreen = lazyScreen(async () => (await import('./features/log/log-screen.tsx')).LogScreen);
const MessagesScreen = lazyScreen(
  async () => (await import('./features/messages/messages-screen.tsx')).MessagesScreen,
);
const OfficeScreen = lazyScreen(
  async () => (await import('./features/office/office-screen.tsx')).OfficeScreen,
);
const SearchScreen = lazyScreen(
  async () => (await import('./features/search/search-screen.tsx')).SearchScreen,
);
const MoreScreen = lazyScreen(async () => (await import('./features/more/more-screen.tsx')).MoreScreen);
const FreshnessScreen = lazyScreen(
  async () => (await import('./features/freshness/freshness-screen.tsx')).FreshnessScreen,
);
const CompletenessScreen = lazyScreen(
  async () => (await import('./features/completeness/completeness-screen.tsx')).CompletenessScreen,
);
const PapersScreen = lazyScreen(
  async () => (await import('./features/papers/papers-screen.tsx')).PapersScreen,
);
const BinderScreen = lazyScreen(
  async () => (await import('./features/binder/binder-screen.tsx')).BinderScreen,
);
const PaperScreen = lazyScreen(async () => (await import('./features/papers/paper-screen.tsx')).PaperScreen);
const RemarksScreen = lazyScreen(
  async () => (await import('./features/papers/remarks-screen.tsx')).RemarksScreen,
);
const AssetsScreen = lazyScreen(
  async () => (await import('./features/papers/assets-screen.tsx')).AssetsScreen,
);
const OpinionsScreen = lazyScreen(
  async () => (await import('./features/opinions/opinions-screen.tsx')).OpinionsScreen,
);
const ReportsScreen = lazyScreen(
  async () => (await import('./features/reports/reports-screen.tsx')).ReportsScreen,
);
const ComplaintsScreen = lazyScreen(
  async () => (await import('./features/complaints/complaints-screen.tsx')).ComplaintsScreen,
);
const ComplaintScreen = lazyScreen(
  async () => (await import('./features/complaints/complaint-screen.tsx')).ComplaintScreen,
);
const ComplaintCountsScreen = lazyScreen(
  async () => (await import('./features/complaints/complaint-counts-screen.tsx')).ComplaintCountsScreen,
);
const VerbalScreen = lazyScreen(
  async () => (await import('./features/verbal/verbal-screen.tsx')).VerbalScreen,
);
const ProvinceScreen = lazyScreen(
  async () => (await import('./features/province/province-screen.tsx')).ProvinceScreen,
);
const PeopleScreen = lazyScreen(
  async () => (await import('./features/people/people-screen.tsx')).PeopleScreen,
);
const PersonScreen = lazyScreen(
  async () => (await import('./features/people/person-screen.tsx')).PersonScreen,
);
const DelegationsScreen = lazyScreen(
  async () => (await import('./features/people/delegations-screen.tsx')).DelegationsScreen,
);
const GroupsScreen = lazyScreen(
  async () => (await import('./features/groups/groups-screen.tsx')).GroupsScreen,
);
const KeptScreen = lazyScreen(async () => (await import('./features/kept/kept-screen.tsx')).KeptScreen);
const EditScreen = lazyScreen(
  async () => (await import('./features/request-form/edit-screen.tsx')).EditScreen,
);
const CorrectScreen = lazyScreen(
  async () => (await import('./features/request-form/correct-screen.tsx')).CorrectScreen,
);
const AgainScreen = lazyScreen(
  async () => (await import('./features/request-form/again-screen.tsx')).AgainScreen,
);
const DraftScreen = lazyScreen(
  async () => (await import('./features/request-form/draft-screen.tsx')).DraftScreen,
);
const ComputerScreen = lazyScreen(
  async () => (await import('./features/request-form/computer-screen.tsx')).ComputerScreen,
);
const SubmissionScreen = lazyScreen(
  async () => (await import('./features/submission/submission-screen.tsx')).SubmissionScreen,
);

/** The code that a screen needs besides what is loaded at once. */
const lazy: Partial<Record<Route['screen'], { preload(): void }>> = {
  mine: ListScreen,
  waiting: WaitingScreen,
  unconfirmed: ListScreen,
  overview: OverviewScreen,
  officeWaiting: ListScreen,
  late: ListScreen,
  log: LogScreen,
  messages: MessagesScreen,
  office: OfficeScreen,
  search: SearchScreen,
  more: MoreScreen,
  freshness: FreshnessScreen,
  opinions: OpinionsScreen,
  reports: ReportsScreen,
  complaints: ComplaintsScreen,
  complaint: ComplaintScreen,
  complaintCounts: ComplaintCountsScreen,
  completeness: CompletenessScreen,
  papers: PapersScreen,
  paper: PaperScreen,
  binder: BinderScreen,
  remarks: RemarksScreen,
  paperAssets: AssetsScreen,
  people: PeopleScreen,
  person: PersonScreen,
  profile: PersonScreen,
  register: PersonScreen,
  province: ProvinceScreen,
  delegations: DelegationsScreen,
  groups: GroupsScreen,
  edit: EditScreen,
  correct: CorrectScreen,
  again: AgainScreen,
  draft: DraftScreen,
  computer: ComputerScreen,
  verbal: VerbalScreen,
  submission: SubmissionScreen,
};

/** Fetches what the screen that was asked for needs, while LINE still signs the person in. */
export const preloadScreen = ({ screen }: Route): void => lazy[screen]?.preload();

export function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'form':
      return route.topic ? (
        <FormScreen key={`new/${Object.values(route.topic).join('/')}`} topic={route.topic} />
      ) : (
        <FormScreen key="new" />
      );
    case 'edit':
      return <EditScreen key={`edit/${route.id}`} id={route.id} />;
    case 'mine':
    case 'late':
      return <ListScreen key={route.screen} list={route.screen} />;
    case 'waiting':
      return <WaitingScreen />;
    case 'unconfirmed':
      return <ListScreen key={route.screen} list="verbal" />;
    case 'officeWaiting':
      return <ListScreen key={route.screen} list="office" />;
    case 'overview':
      return <OverviewScreen />;
    case 'log':
      return <LogScreen key={JSON.stringify(route.terms ?? {})} terms={route.terms ?? {}} />;
    case 'messages':
      return <MessagesScreen />;
    case 'office':
      return <OfficeScreen />;
    case 'search':
      return <SearchScreen />;
    case 'freshness':
      return <FreshnessScreen />;
    case 'opinions':
      return <OpinionsScreen />;
    case 'reports':
      return <ReportsScreen />;
    case 'complaints':
      return <ComplaintsScreen />;
    case 'complaint':
      return <ComplaintScreen key={route.id} id={route.id} />;
    case 'complaintCounts':
      return <ComplaintCountsScreen />;
    case 'completeness':
      return <CompletenessScreen />;
    case 'papers':
      return <PapersScreen />;
    case 'binder':
      return <BinderScreen />;
    case 'paper':
      return <PaperScreen key={route.id} id={route.id} />;
    case 'remarks':
      return <RemarksScreen />;
    case 'paperAssets':
      return <AssetsScreen />;
    case 'more':
      return <MoreScreen />;
    case 'province':
      return <ProvinceScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'person':
      return <PersonScreen key={route.id} id={route.id} />;
    case 'profile':
    case 'register':
      return <PersonScreen key="own" id={null} />;
    case 'kept':
      return <KeptScreen />;
    case 'groups':
      return <GroupsScreen />;
    case 'delegations':
      return <DelegationsScreen />;
    case 'correct':
      return <CorrectScreen key={`correct/${route.id}`} id={route.id} />;
    case 'again':
      return <AgainScreen key={`again/${route.id}`} id={route.id} />;
    case 'draft':
      return <DraftScreen key={`draft/${route.id}`} id={route.id} />;
    case 'computer':
      return <ComputerScreen key={`computer/${route.id}`} code={route.id} />;
    case 'verbal':
      return <VerbalScreen key={route.id} id={route.id} />;
    case 'submission':
      return <SubmissionScreen key={route.id} id={route.id} />;
    case 'unknown':
      return (
        <Page title="ไม่พบหน้านี้">
          <div class="empty">
            <p>ที่อยู่ของหน้านี้ไม่ถูกต้อง หรือลิงก์เก่าเกินไป</p>
            <Link to={{ screen: 'mine' }} class="button button-primary">
              ดูคำขอของท่าน
            </Link>
          </div>
        </Page>
      );
  }
}
