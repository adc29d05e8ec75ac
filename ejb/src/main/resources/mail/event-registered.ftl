<#import "event-time.ftl" as time>
<#if called>Une place s’est libérée<#else>Vous êtes inscrit</#if> : ${title}
Bonjour,

<#if called>Une place s’est libérée : vous êtes inscrit à l’événement « ${title} ».<#else>Vous êtes inscrit à l’événement « ${title} ».</#if>

Il a lieu ${time.when(starts, ends, zone)}, organisé par « ${community} ».

<#if place??>Lieu : ${place}
</#if><#if onlineUrl??>Lien de connexion : ${onlineUrl}
</#if>

Si vous ne pouvez pas venir, rendez votre place : une autre personne l’attend peut-être.

Voir l’événement ou rendre ma place :

${link}

Vous recevez ce message parce que vous avez demandé à participer à cet événement.

Direction interministérielle de la transformation publique
${hub}
