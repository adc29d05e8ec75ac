<#import "event-time.ftl" as time>
<#if today>Aujourd’hui<#else>Demain</#if> : ${title}
Bonjour,

Vous êtes inscrit à l’événement « ${title} », organisé par « ${community} ».

Il a lieu <#if today>aujourd’hui<#else>demain</#if>, ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if><#if onlineUrl??>Lien de connexion : ${onlineUrl}
</#if>

Si vous ne pouvez plus venir, rendez votre place : une autre personne l’attend peut-être.

Voir l’événement ou rendre ma place :

${link}

Vous recevez ce message parce que vous êtes inscrit à cet événement.

Direction interministérielle de la transformation publique
${hub}
