// A problem in words, in French or English: one exhaustive switch, and the only prose of this room.
// Texts from outside are shown as they were kept: whoever prints them makes control characters visible.
import type { ApiProblem, Refusal } from "./problem.js";

const details = ({ status, message }: Refusal): string =>
	message === null ? `${status}` : `${status}: ${message}`;

/** One or two sentences that say what happened, where, and what to do about it where we know. */
export const describeApiProblem = (
	problem: ApiProblem,
	language: "fr" | "en",
): string => {
	const say = (fr: string, en: string): string => (language === "fr" ? fr : en);
	const at = "address" in problem ? ` (${problem.address})` : "";
	switch (problem._tag) {
		case "BadRequest":
			return (
				say(
					`L'API refuse la demande, ${details(problem)}`,
					`The API refuses the request, ${details(problem)}`,
				) + at
			);
		case "Unauthorized":
			return (
				(say(
					`Clés refusées, ${details(problem)}. Vérifiez LOOP_API_KEY et LOOP_SUBSCRIPTION_KEY`,
					"",
				) ||
					`Keys refused, ${details(problem)}. Check LOOP_API_KEY and LOOP_SUBSCRIPTION_KEY`) +
				at
			);
		default:
			return problem._tag + at;
	}
};
