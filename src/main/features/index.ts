import type { Contract } from '@shared/contract';
import type { HandlersOf } from '../operation';
import { agendaOperations } from './agenda';
import { attendanceOperations } from './attendance';
import { casebookOperations } from './casebooks';
import { caseStudyOperations } from './caseStudies';
import { countyOperations } from './counties';
import { deliberationOperations } from './deliberation';
import { evaluationOperations } from './evaluation';
import { evaluationReportOperations } from './evaluationReports';
import { figureOperations } from './figures';
import { fileOperations } from './files';
import { filmOperations } from './films';
import { houseStyleOperations } from './houseStyles';
import { indicatorSystemOperations } from './indicatorSystem';
import { indicatorValueOperations } from './indicatorValues';
import { issueOperations } from './issues';
import { journalOperations } from './journal';
import { judgingOperations } from './judging';
import { ledgerOperations } from './ledgers';
import { meetingOperations } from './meetings';
import { minutesOperations } from './minutes';
import { operatorOperations } from './operators';
import { organizationOperations } from './organizations';
import { packageOperations } from './packages';
import { paperOperations } from './papers';
import { participantOperations } from './participants';
import { pictureOperations } from './pictures';
import { rankingOperations } from './rankings';
import { recommendationOperations } from './recommendations';
import { resemblanceOperations } from './resemblances';
import { returnOperations } from './returns';
import { runOfShowOperations } from './runOfShow';
import { sampleOperations } from './sample';
import { scoreSheetOperations } from './scoreSheets';
import { seatingOperations } from './seating';
import { selectionOperations } from './selections';
import { settingOperations } from './settings';
import { stageOperations } from './stage';
import { supervisionOperations } from './supervision';
import { windowOperations } from './windows';
import { workingDayOperations } from './workingDays';

/** Every contract line, done. A missing one does not compile. */
export const features: { readonly [F in keyof Contract]: HandlersOf<F> } = {
  meetings: meetingOperations,
  organizations: organizationOperations,
  participants: participantOperations,
  agenda: agendaOperations,
  attendance: attendanceOperations,
  runOfShow: runOfShowOperations,
  caseStudies: caseStudyOperations,
  selections: selectionOperations,
  recommendations: recommendationOperations,
  judging: judgingOperations,
  resemblances: resemblanceOperations,
  scoreSheets: scoreSheetOperations,
  deliberation: deliberationOperations,
  casebooks: casebookOperations,
  seating: seatingOperations,
  films: filmOperations,
  stage: stageOperations,
  issues: issueOperations,
  evaluation: evaluationOperations,
  indicatorSystem: indicatorSystemOperations,
  indicatorValues: indicatorValueOperations,
  rankings: rankingOperations,
  figures: figureOperations,
  pictures: pictureOperations,
  counties: countyOperations,
  evaluationReports: evaluationReportOperations,
  ledgers: ledgerOperations,
  returns: returnOperations,
  minutes: minutesOperations,
  operators: operatorOperations,
  journal: journalOperations,
  settings: settingOperations,
  houseStyles: houseStyleOperations,
  files: fileOperations,
  packages: packageOperations,
  papers: paperOperations,
  sample: sampleOperations,
  windows: windowOperations,
  workingDays: workingDayOperations,
  supervision: supervisionOperations,
};
