/**
 * The benchmark: measures the deployed portal against a yardstick on the same server. Entry points: {@link fr.gouv.hub.bench.Bench}
 * ({@code ./mvnw -Pbench}), {@link fr.gouv.hub.bench.BenchPage} (the table of pages), {@link fr.gouv.hub.bench.DataSet}.
 */
package fr.gouv.hub.bench;
