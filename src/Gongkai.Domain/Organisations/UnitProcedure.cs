using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Organisations;

/// <summary>设立单位或股室.</summary>
public sealed record CreateUnit(Unit Unit) : IOpeningAct<Unit>
{
    public string Title => "设立单位";
}

/// <summary>变更单位信息；the code stays, because records carry it.</summary>
public sealed record ChangeUnit(string Name, string ShortName, string? CreditCode) : IAct<Unit>
{
    public string Title => "变更单位信息";
}

/// <summary>Units and sections (条例第四条, R-ORG-06). The system administrator keeps the list; what people may do in a unit is the security administrator's.</summary>
public sealed class UnitProcedure : Procedure<Unit>
{
    private static readonly Right[] Table =
    [
        new(nameof(CreateUnit), Right.Opening, Roles.SystemAdmin, UnitRelation.Site, "条例第四条；R-ORG-06"),
        new(nameof(CreateUnit), Right.Opening, Roles.System, UnitRelation.Site, "初始安装"),
        new(nameof(ChangeUnit), Right.AnyState, Roles.SystemAdmin, UnitRelation.Site, "条例第四条；R-ORG-06"),
    ];

    public override string Kind => "unit";

    public override IReadOnlyList<Right> Rights(Unit? record, SiteSettings site) => Table;

    public override Decision<Unit> Decide(Unit? record, IAct<Unit> act, ActContext context) => act switch
    {
        CreateUnit create => Create(create.Unit, context.Organisations),
        ChangeUnit change => string.IsNullOrWhiteSpace(change.Name)
            ? Decision<Unit>.Refuse(new Refusal("UNIT-NAME-MISSING", "请填写单位全称。", null, nameof(change.Name)))
            : Decision<Unit>.Accept(record! with { Name = change.Name.Trim(), ShortName = change.ShortName.Trim(), CreditCode = change.CreditCode }),
        _ => Decision<Unit>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<Unit> Create(Unit unit, OrganisationTree tree)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(unit.Code)) refusals.Add(new("UNIT-CODE-MISSING", "请填写单位代码。", null, nameof(unit.Code)));
        if (string.IsNullOrWhiteSpace(unit.Name)) refusals.Add(new("UNIT-NAME-MISSING", "请填写单位全称。", null, nameof(unit.Name)));
        if (unit.ParentCode is { } parent && tree.Find(parent) is null)
            refusals.Add(new("UNIT-PARENT-UNKNOWN", $"上级单位“{parent}”不存在，请先设立上级单位。", null, nameof(unit.ParentCode)));
        return refusals.Count > 0 ? Decision<Unit>.Refuse(refusals) : Decision<Unit>.Accept(unit);
    }

    public override RecordFace Face(Unit record, SiteSettings site) =>
        new(record.Name, "in-force", "在用", record.Code, [], [Readers.Everybody]);

    public override string? NaturalKey(Unit record) => record.Code;
}
