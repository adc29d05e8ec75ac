/**
 * The yardstick: a web application of the tests alone, never part of the product, that does what a page cannot avoid doing: the
 * query by JPA and writing as many bytes. A page's speed is given as a share of its yardstick's.
 */
package fr.gouv.hub.bench.yardstick;
