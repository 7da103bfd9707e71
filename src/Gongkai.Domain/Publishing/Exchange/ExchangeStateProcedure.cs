using Gongkai.Domain.Acts;
using Gongkai.Domain.Organisations;

namespace Gongkai.Domain.Publishing.Exchange;

/// <summary>登记导出的交换包.</summary>
/// <param name="Package">Its place in the row.</param>
/// <param name="Through">Last audit entry it covers.</param>
public sealed record RecordPackageMade(PackagePlace Package, long Through) : IOpeningAct<ExchangeState>
{
    public string Title => "登记导出的交换包";
}

/// <summary>登记导入的交换包: the last thing an import does.</summary>
public sealed record RecordPackageTaken(PackagePlace Package) : IOpeningAct<ExchangeState>
{
    public string Title => "登记导入的交换包";
}

/// <summary>交换状态 is a record like any other, so that each package stands in the audit trail and in the backup (R-SEC-09).</summary>
public sealed class ExchangeStateProcedure : Procedure<ExchangeState>
{
    /// <summary>Kind of the record.</summary>
    public const string KindName = "exchange-state";

    /// <summary>Natural key of the one record.</summary>
    public const string Key = "exchange";

    private static readonly Right[] Table =
        [.. from act in new[] { nameof(RecordPackageMade), nameof(RecordPackageTaken) }
            from state in new[] { Right.Opening, Right.AnyState }
            select new Right(act, state, Roles.System, UnitRelation.Site, "R-SEC-09")];

    public override string Kind => KindName;

    public override IReadOnlyList<Right> Rights(ExchangeState? record, SiteSettings site) => Table;

    public override Decision<ExchangeState> Decide(ExchangeState? record, IAct<ExchangeState> act, ActContext context) => act switch
    {
        RecordPackageMade made => Made(record, made),
        RecordPackageTaken taken => Taken(record, taken.Package),
        _ => Decision<ExchangeState>.Refuse(CommonRefusals.NotPermitted(act.Title)),
    };

    private static Decision<ExchangeState> Made(ExchangeState? last, RecordPackageMade act)
    {
        if (last?.Side == ExchangeSide.Outer) return Decision<ExchangeState>.Refuse(ExchangeRefusals.WrongSide(ExchangeSide.Outer));
        if (act.Package.Number != (last?.Number ?? 0) + 1 || act.Package.Previous != last?.Seal)
            return Decision<ExchangeState>.Refuse(ExchangeRefusals.NotNext(act.Package.Number));
        return Decision<ExchangeState>.Accept(Of(ExchangeSide.Inner, act.Package) with { Through = act.Through });
    }

    private static Decision<ExchangeState> Taken(ExchangeState? last, PackagePlace package) =>
        package.After(last) is { } refusal ? Decision<ExchangeState>.Refuse(refusal) : Decision<ExchangeState>.Accept(Of(ExchangeSide.Outer, package));

    private static ExchangeState Of(ExchangeSide side, PackagePlace package) =>
        new() { Side = side, Number = package.Number, Seal = package.Seal, MadeAt = package.MadeAt };

    public override RecordFace Face(ExchangeState record, SiteSettings site) => record.Side == ExchangeSide.Inner
        ? new($"内外网交换：已导出到第 {record.Number} 号", "inner", "内网导出方", site.OfficeCode, [], [])
        : new($"内外网交换：已导入到第 {record.Number} 号", "outer", "外网导入方", site.OfficeCode, [], []);

    public override string? NaturalKey(ExchangeState record) => Key;
}
