Invitation à rejoindre la communauté « ${community} »
Bonjour,

<#if inviter?has_content>${inviter} vous invite<#else>Une personne qui l’anime<#if role == "LEAD">, ou l’équipe du hub,</#if> vous invite</#if> à rejoindre la communauté « ${community} » sur le hub des communautés de la transformation publique<#if role == "LEAD" || role == "FACILITATOR">, pour l’animer<#elseif role == "EVENT_ORGANISER">, pour organiser ses événements</#if>.

${purpose}

<#if newcomer>
Ouvrez ce lien, puis confirmez d’un clic : il vous inscrit au hub et vous fait membre de cette communauté.
<#else>
Pour accepter ou décliner, connectez-vous au hub :
</#if>

${link}

Cette invitation est valable jusqu’au ${until}. Elle ne vous engage à rien : sans réponse de votre part, rien ne se passera.

Vous recevez ce message parce que votre adresse a été saisie par une personne qui anime cette communauté<#if role == "LEAD"> ou par l’équipe du hub</#if>.

Direction interministérielle de la transformation publique
${hub}
