import { planRotation, verifyPlan } from "@ms/domain/rotation";

// The test calls the very functions that the gateway and the command line call.
Object.assign(window, { planRotation, verifyPlan });
