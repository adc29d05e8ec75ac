<#import "event-time.ftl" as time>
Changement : ${title}
Bonjour,

L’événement « ${title} », organisé par « ${community} », change d’horaire, de lieu ou de lien de connexion.

Il a lieu ${time.when(starts, ends, zone)}.

<#if place??>Lieu : ${place}
</#if><#if onlineUrl??>Lien de connexion : ${onlineUrl}
</#if>

<#if starts != startedBefore || ends != endedBefore>Il devait avoir lieu ${time.when(startedBefore, endedBefore, zoneBefore)}.</#if>

<#if (seated!true)>Si vous ne pouvez plus venir, rendez votre place : une autre personne l’attend peut-être.<#else>Vous êtes sur liste d’attente : si vous ne pouvez plus venir, quittez-la.</#if>

Voir l’événement ou rendre ma place :

${link}

Vous recevez ce message parce que vous avez demandé à participer à cet événement.

Direction interministérielle de la transformation publique
${hub}
