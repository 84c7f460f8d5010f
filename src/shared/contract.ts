import { agenda } from './agenda/contract';
import { attendance } from './attendance/contract';
import { casebooks } from './casebooks/contract';
import { caseStudies } from './caseStudies/contract';
import { counties } from './counties/contract';
import { deliberation } from './deliberation/contract';
import { evaluation } from './evaluation/contract';
import { evaluationReports } from './evaluationReports/contract';
import { figures } from './figures/contract';
import { files } from './files/contract';
import { films } from './films/contract';
import { houseStyles } from './houseStyles/contract';
import { indicatorSystem } from './indicatorSystem/contract';
import { indicatorValues } from './indicatorValues/contract';
import { issues } from './issues/contract';
import { journal } from './journal/contract';
import { judging } from './judging/contract';
import { ledgers } from './ledgers/contract';
import { meetings } from './meetings/contract';
import { minutes } from './minutes/contract';
import type { FeatureContract, Operation } from './operation';
import { operators } from './operators/contract';
import { organizations } from './organizations/contract';
import { packages } from './packages/contract';
import { papers } from './papers/contract';
import { participants } from './participants/contract';
import { pictures } from './pictures/contract';
import { rankings } from './rankings/contract';
import { recommendations } from './recommendations/contract';
import { resemblances } from './resemblances/contract';
import { returns } from './returns/contract';
import { runOfShow } from './runOfShow/contract';
import { sample } from './sample/contract';
import { scoreSheets } from './scoreSheets/contract';
import { seating } from './seating/contract';
import { selections } from './selections/contract';
import { settings } from './settings/contract';
import { stage } from './stage/contract';
import { supervision } from './supervision/contract';
import { windows } from './windows/contract';
import { workingDays } from './workingDays/contract';

/** The table of contents of what the program can do. */
export const contract = {
  meetings,
  organizations,
  participants,
  agenda,
  attendance,
  runOfShow,
  caseStudies,
  selections,
  recommendations,
  judging,
  resemblances,
  scoreSheets,
  deliberation,
  casebooks,
  seating,
  films,
  stage,
  issues,
  evaluation,
  indicatorSystem,
  indicatorValues,
  rankings,
  figures,
  pictures,
  counties,
  evaluationReports,
  ledgers,
  returns,
  minutes,
  operators,
  journal,
  settings,
  houseStyles,
  files,
  packages,
  papers,
  sample,
  windows,
  workingDays,
  supervision,
} satisfies Record<string, FeatureContract>;

export type Contract = typeof contract;

/** Finds a contract line by its name; undefined for a name that nobody wrote into the contract. */
export function operationNamed(name: string): Operation | undefined {
  const [feature, verb, ...rest] = name.split('.');
  if (!feature || !verb || rest.length > 0 || !Object.hasOwn(contract, feature)) return undefined;
  const lines: FeatureContract = contract[feature as keyof Contract];
  return Object.hasOwn(lines, verb) ? lines[verb] : undefined;
}

export const operationNames: string[] = Object.entries(contract).flatMap(([feature, lines]) =>
  Object.keys(lines).map((verb) => `${feature}.${verb}`),
);
