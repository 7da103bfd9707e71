using Gongkai.Domain.Acts;
using Gongkai.Domain.Requests;
using Gongkai.Domain.Requests.Replies;
using Gongkai.Web.Workbench.Acts;

namespace Gongkai.Web.Workbench.Requests.Acts;

/// <summary>What forms ask about a case.</summary>
internal static class CaseSituation
{
    extension(Situation<RequestCase> s)
    {
        public RequestSettings Settings => s.World.Site.Requests;

        /// <summary>How much of the case this person is shown.</summary>
        public CaseSight Sight => CaseSights.Of(s.Actor, s.Record, s.World.Site, s.World.Organisations);

        /// <summary>The step in front of which the reply lies, or null.</summary>
        public ReplyStep? Step => RequestFace.StepOf(s.Record, s.World.Site);

        /// <summary>The reply's deadline with all that has happened.</summary>
        public DateOnly? Due => RequestClock.Answer(s.Record, s.World.Calendar)?.Due;

        public ReplyGroup? Group => ReplyKind.Find(s.Record.Reply?.Kind)?.Group;

        /// <summary>Whether an extension waits for a decision.</summary>
        public bool ExtensionPending => s.Record.Extension is { NoticedOn: null, RefusedBecause: null };

        /// <summary>Whether one of these people is the person himself or somebody he stands in for.</summary>
        public bool IsHandOf(params Person?[] people) => people.Any(p => p is not null && (s.Hands.Contains(p.AccountId) || p.OnBehalfOf is { } behalf && s.Hands.Contains(behalf)));
    }
}
