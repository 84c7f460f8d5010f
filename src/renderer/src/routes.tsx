import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router';
import { AgendaScreen } from './features/agenda/AgendaScreen';
import { CheckInScreen } from './features/attendance/CheckInScreen';
import { CaseStudiesScreen } from './features/caseStudies/CaseStudiesScreen';
import { CountiesScreen } from './features/counties/CountiesScreen';
import { countiesSearch } from './features/counties/countiesSearch';
import { EvaluationScreen } from './features/evaluation/EvaluationScreen';
import { evaluationSearch } from './features/evaluation/evaluationSearch';
import { ExchangeScreen } from './features/exchange/ExchangeScreen';
import { FiguresScreen } from './features/figures/FiguresScreen';
import { figuresSearch } from './features/figures/figuresSearch';
import { HouseStylesScreen } from './features/houseStyles/HouseStylesScreen';
import { IssuesScreen } from './features/issues/IssuesScreen';
import { issuesSearch } from './features/issues/issuesSearch';
import { MovesScreen } from './features/issues/MovesScreen';
import { PrepareScreen, prepareSearch } from './features/meetings/PrepareScreen';
import { MinutesScreen } from './features/minutes/MinutesScreen';
import { PapersScreen } from './features/papers/PapersScreen';
import { papersSearch } from './features/papers/papersSearch';
import { ParticipantsScreen } from './features/participants/ParticipantsScreen';
import { ReturnsScreen } from './features/returns/ReturnsScreen';
import { returnsSearch } from './features/returns/returnsSearch';
import { RunScreen } from './features/runOfShow/RunScreen';
import { SeatingScreen } from './features/seating/SeatingScreen';
import { SelectionScreen } from './features/selections/SelectionScreen';
import { selectionSearch } from './features/selections/selectionSearch';
import { SettingsScreen } from './features/settings/SettingsScreen';
import { ConsoleScreen } from './features/stage/ConsoleScreen';
import { SupervisionScreen } from './features/supervision/SupervisionScreen';
import { supervisionSearch } from './features/supervision/supervisionSearch';
import { CalendarScreen } from './features/workingDays/CalendarScreen';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell });

/** Where one can be. The URL owns that fact: filters and the open row stand in it as well. */
const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: PrepareScreen,
    validateSearch: prepareSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/participants', component: ParticipantsScreen }),
  createRoute({ getParentRoute: () => root, path: '/agenda', component: AgendaScreen }),
  createRoute({ getParentRoute: () => root, path: '/seating', component: SeatingScreen }),
  createRoute({ getParentRoute: () => root, path: '/run', component: RunScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers',
    component: PapersScreen,
    validateSearch: papersSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/console', component: ConsoleScreen }),
  createRoute({ getParentRoute: () => root, path: '/check-in', component: CheckInScreen }),
  createRoute({ getParentRoute: () => root, path: '/cases', component: CaseStudiesScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/issues',
    component: IssuesScreen,
    validateSearch: issuesSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/figures',
    component: FiguresScreen,
    validateSearch: figuresSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/counties',
    component: CountiesScreen,
    validateSearch: countiesSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/evaluation',
    component: EvaluationScreen,
    validateSearch: evaluationSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/returns',
    component: ReturnsScreen,
    validateSearch: returnsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/supervision',
    component: SupervisionScreen,
    validateSearch: supervisionSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/selection',
    component: SelectionScreen,
    validateSearch: selectionSearch,
  }),
  createRoute({ getParentRoute: () => root, path: '/minutes', component: MinutesScreen }),
  createRoute({ getParentRoute: () => root, path: '/exchange', component: ExchangeScreen }),
  createRoute({ getParentRoute: () => root, path: '/moves', component: MovesScreen }),
  createRoute({ getParentRoute: () => root, path: '/calendar', component: CalendarScreen }),
  createRoute({ getParentRoute: () => root, path: '/styles', component: HouseStylesScreen }),
  createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen }),
]);

export const router = createRouter({ routeTree, history: createHashHistory() });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
