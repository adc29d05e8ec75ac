<#import "event-time.ftl" as time>
Fin de la co-organisation : ${title}
Bonjour,

La communauté « ${helper} » ne co-organise plus <#if series>des dates de la série d’événements « ${title} »<#else>l’événement « ${title} »</#if>.

<#if !series>Il a lieu ${time.when(starts, ends, zone)}.<#elseif dates gt 1>${dates} dates sont concernées<#if later>, et celles qui seraient ajoutées à la série</#if> ; la première a lieu ${time.when(starts, ends, zone)}.<#elseif dates == 1><#if later>Sont concernées une date, et celles qui seraient ajoutées à la série<#else>Une date est concernée</#if> ; elle a lieu ${time.when(starts, ends, zone)}.<#else>Aucune date à venir n’est concernée : seulement celles qui seraient ajoutées à la série.</#if>

Les inscriptions et les dates passées restent ce qu’elles sont. <#if !series>L’événement n’est plus dans l’agenda de cette communauté.<#elseif dates gt 0>Les dates concernées ne sont plus dans l’agenda de cette communauté.</#if>

Voir l’organisation de l’événement :

${link}

Vous recevez ce message parce que vous organisez des événements de la communauté « ${community} ».

Direction interministérielle de la transformation publique
${hub}
