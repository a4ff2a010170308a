import { graphql, type ResultOf, type VariablesOf } from "@ms/api-client";

/** A page of the doctors that are looked for, with the state of each one's file on a day; the network's day when none is asked. */
export const DoctorsQuery = graphql(`
  query Doctors(
    $search: String
    $status: DoctorStatus
    $department: String
    $isEligible: Boolean
    $isFileComplete: Boolean
    $on: Date
    $unconfirmedForDays: Int
    $after: String
  ) {
    list: doctors(
      search: $search
      status: $status
      department: $department
      isEligible: $isEligible
      isFileComplete: $isFileComplete
      on: $on
      unconfirmedForDays: $unconfirmedForDays
      first: 50
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          identifier
          name
          status
          homeDepartment
          availabilityConfirmedOn
          eligibility(on: $on) {
            isEligible
            reasons {
              code
              document
              message {
                fr
                en
              }
            }
          }
        }
      }
    }
  }
`);

export type Search = Omit<VariablesOf<typeof DoctorsQuery>, "after">;
export type Doctor = NonNullable<ResultOf<typeof DoctorsQuery>["list"]>["edges"][number]["node"];

/** All that a reader may know of one doctor: the file, what was said of weeks to come, and the weeks. */
export const DoctorFileQuery = graphql(`
  query DoctorFile($doctor: String!, $on: Date, $next: IsoWeek!, $asked: Int!, $from: IsoWeek!, $weeks: Int!) {
    doctor(identifier: $doctor) {
      identifier
      name
      status
      homeDepartment
      joinedOn
      maxWeeksPerYear
      minimumGapWeeks
      weeksThisYear
      availabilityConfirmedOn
      eligibility(on: $on) {
        isEligible
        reasons {
          code
          document
          message {
            fr
            en
          }
        }
      }
      documents {
        kind
        validUntil
      }
      preferences {
        kind
        centre {
          identifier
          name
        }
      }
      contact {
        phone
        email
      }
      availability(from: $next, weeks: $asked) {
        week
        monday
        answer
        isPlaced
      }
    }
    lineWeeks(doctor: $doctor, from: $from, weeks: $weeks, first: 100) {
      edges {
        node {
          week
          monday
          state
          line {
            number
            centre {
              name
            }
          }
        }
      }
    }
  }
`);

type FileResult = ResultOf<typeof DoctorFileQuery>;
export type DoctorFile = NonNullable<FileResult["doctor"]>;
export type DoctorWeek = NonNullable<FileResult["lineWeeks"]>["edges"][number]["node"];
