// Given names that news uses for one and the same person: short forms, spellings, and the Russian
// and Ukrainian forms of one name. Read by names-agree.ts only.

/**
 * One line a group; a name may stand in several ("Al" is Albert, Alfred and Alan). English short
 * forms: those of the genealogists' list carltonnorthern/nicknames (GitHub, `names.csv`) that are
 * common enough to meet in news, without its historical ones ("Mitty", "Lish"); groups never join
 * a man's name with a woman's unless the short form is used by both ("Pat", "Chris", "Alex").
 * Slavic pairs: the passport spellings that BGN/PCGN gives to one name in Russian and Ukrainian.
 * Arabic: the usual press spellings.
 */
const NICKNAME_GROUPS = `
abraham abe
albert al bert
alfred al fred
alan allan allen al
alexander alex sandy sasha oleksandr aleksandr alec
alexandra alex sandra sasha oleksandra
andrew andy drew andrei andrii andriy
anthony tony
antonio tony
antony tony
arthur art
barbara barb barbie
benjamin ben benny
bernard bernie
bradley brad
catherine katherine kathryn cathy kathy kate katie kathleen katharine kay
calvin cal
cecilia cece
charles charlie chuck charley
charlotte charlie
christopher chris kit kris topher
christina chris tina christine kristina
clifford cliff
cynthia cindy
daniel dan danny danylo
david dave davy
deborah debbie deb debra
dennis denny denis denys
dmitry dmytro dima dimitri
donald don donnie donny
dorothy dot dottie
douglas doug
edward ed eddie ted teddy ned
edwin ed eddie
edmund ed eddie
elizabeth liz lizzie beth betsy betty eliza lisa elisabeth
eugene gene yevgeny yevhen evgeny
francis frank
franklin frank
frederick fred freddie frederic
gabriel gabe
gabrielle gabby
geoffrey jeff geoff jeffrey
george georgy heorhiy
gerald gerry jerry
gregory greg hryhoriy grigory
harold hal harry
henry hank harry
herbert herb
hillary hilary
isaac ike
isidore izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jason jay
jennifer jen jenny
jerome jerry
jessica jess jessie
john jack johnny jon
jonathan jon jonny nathan
joseph joe joey
joshua josh
judith judy
julia yulia yuliya
katerina kateryna ekaterina yekaterina
kenneth ken kenny
kimberly kim
konstantin kostyantyn constantine
lawrence larry laurence
leonard len lenny leo
leslie les
louis lou lewis
lucas luke
madeleine maddy
margaret maggie meg peggy marge margie
maria mary mariya mariia
martin marty
matthew matt
maurice mo
maxwell max
maxim max maksym maksim
maximilian max
melanie mel
melvin mel
michael mike mick mickey mikhail mykhailo mikhailo
mitchell mitch
mohammed muhammad mohamed mohammad mohamad mohammad muhammed mehmet
nathaniel nate nathan nat
nicholas nick nicky nicolas nikolas
nikolai nikolay mykola
norman norm
oleg oleh
osama usama
pamela pam
patricia pat patty trish
patrick pat paddy
paul pavel pavlo
peter pete pyotr petro petr
philip phil phillip
rachel rae
randolph randy
randall randy
raymond ray
rebecca becky becca
richard dick rich rick ricky richie
robert bob bobby rob robbie
rodney rod
roger rodge
ronald ron ronnie
roman rom
rudolph rudy rudolf
russell russ rusty
samuel sam sammy
samantha sam
sergey serhiy serge
sebastian seb
sidney sid sydney
stanley stan
stephanie steph
steven steve stephen stephan
stuart stu stewart
susan sue suzanne susie
theodore ted teddy theo
theresa terry tess teresa
terence terry terrence
thomas tom tommy
timothy tim timmy
valery valeriy
vasily vasyl
victor vic viktor
vincent vince vin vinny
vitaly vitaliy
vladimir vlad volodymyr wladimir volodimir
vladislav vlad vladyslav
volodymyr vlad
walter walt wally
wesley wes
william bill billy will willie liam
winston win
zachary zach zack zachery
`;

/** Group → its names, as written above; names-agree.ts folds them. */
export const nicknameGroups: readonly (readonly string[])[] = NICKNAME_GROUPS.trim()
  .split("\n")
  .map((line) => line.split(" "));
