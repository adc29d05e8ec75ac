/** The pages that the law asks for, and the site map. They read nothing but words. */
package fr.gouv.hub.web.legal;
