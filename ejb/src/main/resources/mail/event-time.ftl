<#-- When an event takes place, by the clocks on the spot; imported by the mails about events. -->
<#assign zones = {
  "Europe/Paris": "heure de Paris",
  "America/Miquelon": "heure de Saint-Pierre-et-Miquelon",
  "America/Guadeloupe": "heure de la Guadeloupe",
  "America/Martinique": "heure de la Martinique",
  "America/St_Barthelemy": "heure de Saint-Barthélemy",
  "America/Marigot": "heure de Saint-Martin",
  "America/Cayenne": "heure de la Guyane",
  "Indian/Reunion": "heure de La Réunion",
  "Indian/Mayotte": "heure de Mayotte",
  "Indian/Kerguelen": "heure des Kerguelen",
  "Pacific/Noumea": "heure de Nouméa",
  "Pacific/Wallis": "heure de Wallis",
  "Pacific/Tahiti": "heure de Tahiti",
  "Pacific/Marquesas": "heure des Marquises",
  "Pacific/Gambier": "heure des Gambier"
}>
<#assign reasons = {
  "NOT_YET": "les inscriptions ne sont pas encore ouvertes",
  "CLOSED": "les inscriptions sont closes",
  "ELSEWHERE": "on s’inscrit ailleurs",
  "QUESTIONS": "les questions posées sont différentes"
}>
<#function day moment><#return moment?datetime.iso?string("EEEE d MMMM yyyy")></#function>
<#function hour moment><#return moment?datetime.iso?string("H 'h' mm")></#function>
<#function when starts ends zone>
  <#if day(starts) == day(ends)>
    <#return day(starts) + ", de " + hour(starts) + " à " + hour(ends) + " (" + (zones[zone]!"") + ")">
  </#if>
  <#return "du " + day(starts) + ", " + hour(starts) + ", au " + day(ends) + ", " + hour(ends) + " (" + (zones[zone]!"") + ")">
</#function>
