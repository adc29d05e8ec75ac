<#import "event-time.ftl" as time>
Fin de la co-organisation : ${title}
Bonjour,

La communauté « ${helper} » ne co-organise plus <#if dates gt 0>la série d’événements « ${title} »<#else>l’événement « ${title} »</#if>.

<#if dates gt 1>${dates} dates sont concernées, et celles qui seraient ajoutées à la série ; la première a lieu<#elseif dates gt 0>Sont concernées la date indiquée ici et celles qui seraient ajoutées à la série ; elle a lieu<#else>Il a lieu</#if> ${time.when(starts, ends, zone)}.

Les inscriptions et les dates passées restent ce qu’elles sont. Ce qui est à venir n’est plus dans l’agenda de cette communauté.

Voir l’organisation de l’événement :

${link}

Vous recevez ce message parce que vous organisez des événements de la communauté « ${community} ».

Direction interministérielle de la transformation publique
${hub}
