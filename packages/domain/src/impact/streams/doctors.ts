import { type DoctorStatus, statusOn } from "../../network/doctor.ts";
import type { Moment, NetworkFacts } from "../facts.ts";
import { networkScope, type Place } from "../scope.ts";

/** A doctor who has joined by the date, with the status held then (unknown when none is recorded yet). */
export interface JoinedDoctor {
  readonly status: DoctorStatus | undefined;
}

/** The doctors of the collective belong to the network, to no centre. */
export function* readDoctors({ doctors }: NetworkFacts, { asOf }: Moment): Generator<[Place, JoinedDoctor]> {
  for (const doctor of doctors)
    if (doctor.joinedOn <= asOf) yield [[networkScope], { status: statusOn(doctor, asOf)?.status }];
}
